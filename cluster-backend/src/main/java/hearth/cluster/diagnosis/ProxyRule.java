package hearth.cluster.diagnosis;

import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a proxy would take requests that are meant for this computer: the cluster's pages are on
 * loopback, of which no proxy knows.
 */
final class ProxyRule {

  private static final List<String> PROXY =
      List.of("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy");
  private static final List<String> EXCEPT = List.of("NO_PROXY", "no_proxy");

  private ProxyRule() {}

  static Optional<Finding> judge(Map<String, String> environment) {
    Optional<String> proxy = first(PROXY, environment);
    if (proxy.isEmpty()) {
      return Optional.empty();
    }
    String except = first(EXCEPT, environment).map(environment::get).orElse("");
    String setting = proxy.get() + "=" + withoutPassword(environment.getOrDefault(proxy.get(), ""));
    boolean sparesLoopback =
        Stream.of(except.split(","))
            .map(String::strip)
            .anyMatch(host -> List.of("127.0.0.1", "127.0.0.0/8", "*").contains(host));
    if (sparesLoopback) {
      return Optional.of(
          EngineRule.info("The proxy leaves this computer's own pages alone.", setting + "."));
    }
    return Optional.of(
        new Finding(
            Severity.WARNING,
            "A proxy may take requests that are meant for this computer.",
            "%s, and NO_PROXY does not name 127.0.0.1.".formatted(setting),
            "Set NO_PROXY=127.0.0.1,localhost where the proxy is set. Hearth itself asks no proxy"
                + " for the cluster, but a browser that Hearth opens may."));
  }

  private static Optional<String> first(List<String> names, Map<String, String> environment) {
    return names.stream().filter(name -> !environment.getOrDefault(name, "").isBlank()).findFirst();
  }

  /** A proxy's address may hold a password, and a diagnosis is sent around. */
  private static String withoutPassword(String address) {
    return address.replaceFirst("//[^/@]*@", "//***@");
  }
}

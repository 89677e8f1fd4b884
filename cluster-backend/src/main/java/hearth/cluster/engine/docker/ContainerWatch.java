package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventType;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.NaturalOrder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A picture of the nodes of one Hearth home that Docker's event stream keeps up to date: one
 * listing when the stream opens, then one look at a container for each event that concerns it. So
 * looking at a cluster every second asks Docker nothing. A stream that breaks is opened again, and
 * everything listed anew, at the next question.
 *
 * <p>An event only says whom to look at; what is seen then counts. So late, doubled and lost events
 * do no harm.
 */
final class ContainerWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ContainerWatch.class);
  private static final long BEGIN_WITHIN_SECONDS = 5;
  private static final String OUT_OF_MEMORY = "oom";
  private static final String KILL = "kill";
  private static final String SIGKILL = "9";

  /** Health checks alone make three further events each, which nobody needs. */
  private static final String[] ACTIONS = {
    "start", "die", OUT_OF_MEMORY, KILL, "destroy", "pause", "unpause", "health_status"
  };

  private final DockerClient docker;
  private final Containers containers;
  private final Labels labels;
  private final MemoryPressure pressure;
  private final Clock clock;
  private final Pulse pulse;
  private final Map<String, SeenNode> nodes = new ConcurrentHashMap<>();
  private final NodeHistory history = new NodeHistory();
  private volatile @Nullable Events events;

  /** The daemon's time of the last event, in seconds; what came after it is told again. */
  private volatile @Nullable Long lastEvent;

  ContainerWatch(
      DockerClient docker,
      Containers containers,
      Labels labels,
      MemoryPressure pressure,
      Clock clock) {
    this.docker = docker;
    this.containers = containers;
    this.labels = labels;
    this.pressure = pressure;
    this.clock = clock;
    this.pulse = new Pulse(docker);
  }

  /**
   * The nodes of a cluster: the master first, workers by name. Throws what Docker's client throws
   * when Docker does not answer.
   */
  List<Node> nodes(String cluster) {
    if (events == null) {
      open();
    }
    pulse.check();
    Instant now = clock.instant();
    return nodes.values().stream()
        .filter(node -> node.found().cluster().equals(cluster))
        .map(node -> node(node, now))
        .sorted(
            Comparator.comparing(Node::role)
                .thenComparing(Node::name, NaturalOrder.TEXT)
                .thenComparing(Node::started))
        .toList();
  }

  /** Looks at a cluster now, after this Hearth has changed it. */
  synchronized void reload(String cluster) {
    if (events == null) {
      return;
    }
    try {
      List<SeenNode> seen = containers.nodes(Map.of(Labels.CLUSTER, cluster));
      nodes.values().removeIf(node -> node.found().cluster().equals(cluster));
      seen.forEach(node -> nodes.put(node.found().id(), node));
    } catch (RuntimeException e) {
      LOG.debug("The containers of {} cannot be listed; the next question lists all", cluster, e);
      close();
    }
  }

  /** Somebody saw a process of a container ended for memory just now. */
  void outOfMemory(String id) {
    history.outOfMemory(id, clock.instant());
  }

  @Override
  public synchronized void close() {
    Events open = events;
    events = null;
    if (open != null) {
      open.closeQuietly();
    }
  }

  private Node node(SeenNode node, Instant now) {
    Found found = node.found();
    return found.toNode(history.signs(node, pressure.isNear(found.id()), now).condition());
  }

  private synchronized void open() {
    if (events != null) {
      return;
    }
    Events opened = new Events();
    boolean complete = false;
    try {
      Long since = lastEvent;
      var command =
          docker
              .eventsCmd()
              .withEventTypeFilter(EventType.CONTAINER)
              .withEventFilter(ACTIONS)
              .withLabelFilter(Map.of(Labels.HOME, labels.home()));
      if (since != null) {
        command.withSince(Long.toString(since));
      }
      command.exec(opened);
      opened.awaitBegin();
      // Listed while events already come in, so that nothing happens unseen in between.
      List<SeenNode> seen = containers.nodes(Map.of());
      nodes.clear();
      seen.forEach(node -> nodes.put(node.found().id(), node));
      pulse.beat();
      events = opened;
      complete = !opened.ended;
    } finally {
      if (!complete) {
        events = null;
        opened.closeQuietly();
      }
    }
  }

  /** One container as it is now. Looks are made one at a time: the latest one counts. */
  private synchronized void look(String id) {
    containers
        .inspect(id)
        .flatMap(SeenNode::of)
        .ifPresentOrElse(node -> nodes.put(id, node), () -> forget(id));
  }

  private static RuntimeException away(String why) {
    return new UncheckedIOException(new InterruptedIOException(why));
  }

  private void forget(String id) {
    nodes.remove(id);
    history.forget(id);
    pressure.forget(id);
  }

  private final class Events extends ResultCallback.Adapter<Event> {
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private volatile boolean ended;

    @Override
    public void onStart(Closeable stream) {
      super.onStart(stream);
      begun.complete(true);
    }

    /** The client's own way to wait does not end when the stream fails to begin. */
    void awaitBegin() {
      try {
        begun.get(BEGIN_WITHIN_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      } catch (TimeoutException e) {
        throw away("its events did not begin within %d seconds".formatted(BEGIN_WITHIN_SECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw away("interrupted");
      }
    }

    @Override
    public void onNext(Event event) {
      pulse.beat();
      String id = event.getId();
      if (id == null || event.getTimeNano() == null) {
        return;
      }
      Instant at = Instant.ofEpochSecond(0, event.getTimeNano());
      lastEvent = at.getEpochSecond();
      String action = String.valueOf(event.getAction());
      if (action.equals(OUT_OF_MEMORY)) {
        history.outOfMemory(id, at);
      } else if (action.equals(KILL)) {
        Map<String, String> attributes = event.getActor().getAttributes();
        if (attributes != null && SIGKILL.equals(attributes.get("signal"))) {
          history.killed(id, at);
        }
      } else {
        look(id);
      }
    }

    @Override
    public void onComplete() {
      end();
      super.onComplete();
    }

    @Override
    public void onError(Throwable e) {
      end();
      begun.completeExceptionally(
          e instanceof RuntimeException ? e : new UncheckedIOException(new IOException(e)));
      LOG.debug("Docker's events ended", e);
    }

    private void end() {
      ended = true;
      if (events == this) {
        events = null;
      }
    }

    void closeQuietly() {
      ended = true;
      try {
        close();
      } catch (IOException e) {
        LOG.debug("Docker's events cannot be closed", e);
      }
    }
  }
}

package hearth.cluster.preflight;

import hearth.cluster.engine.EngineFacts;
import hearth.cluster.host.HostFacts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What preflight judges by.
 *
 * @param host processors and memory
 * @param engine what the engine has
 * @param containers whether the engine limits each node's memory
 * @param ports which ports are held
 * @param resultsFolder where jobs will write
 * @param resultsProblem why nothing can be written there, or null when it can
 * @param freeDiskBytes room on the disk of the results folder, or {@link Long#MAX_VALUE} when the
 *     system does not tell
 */
public record PreflightFacts(
    HostFacts host,
    EngineFacts engine,
    boolean containers,
    PortSurvey ports,
    Path resultsFolder,
    @Nullable String resultsProblem,
    long freeDiskBytes) {}

/**
 * The embedded engine: Spark's own master and workers as processes of this computer, on loopback.
 *
 * <p>Everything it knows is in files below {@code clusters/<cluster>/}: a pid file for each
 * process, found again by a later Hearth. A pid alone proves nothing, since the system gives it to
 * another process some day; a process is ours when its start time fits too. What no pid file tells
 * of (an executor whose worker is gone) is found by the cluster's mark on its command line.
 */
@NullMarked
package hearth.cluster.engine.embedded;

import org.jspecify.annotations.NullMarked;

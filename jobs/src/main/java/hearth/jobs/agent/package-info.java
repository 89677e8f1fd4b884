/**
 * The agent: a small process beside each driver. It starts the driver through Spark's launcher
 * library, writes the attempt's event stream and ends the driver when the job is cancelled. It has
 * no Spark but the launcher on its class path, so that it starts quickly.
 */
@NullMarked
package hearth.jobs.agent;

import org.jspecify.annotations.NullMarked;

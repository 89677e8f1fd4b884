/**
 * What the backend and the jobs agree on: plain records, written as versioned JSON. No Spark here,
 * so that a window, a command line or a test can read and write them without a Spark jar.
 */
@NullMarked
package hearth.jobs.contract;

import org.jspecify.annotations.NullMarked;

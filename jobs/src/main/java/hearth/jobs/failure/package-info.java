/** Why an attempt failed, told from exceptions, exit codes and the ends of logs; no Spark. */
@NullMarked
package hearth.jobs.failure;

import org.jspecify.annotations.NullMarked;

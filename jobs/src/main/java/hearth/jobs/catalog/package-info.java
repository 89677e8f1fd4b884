/** The built-in job types: their descriptors. No Spark here. */
@NullMarked
package hearth.jobs.catalog;

import org.jspecify.annotations.NullMarked;

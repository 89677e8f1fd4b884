/** The Jobs page: catalogue, form, and what every job does. */
@NullMarked
package hearth.app.jobs;

import org.jspecify.annotations.NullMarked;

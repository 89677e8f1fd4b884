/** The Diagnosis page: how this computer and Docker are, the memory ladder, and the clean-up. */
@NullMarked
package hearth.app.diagnosis;

import org.jspecify.annotations.NullMarked;

/** What is sent to whoever helps: logs, findings, profiles and versions, without secrets. */
@NullMarked
package hearth.cluster.support;

import org.jspecify.annotations.NullMarked;

/** How long jobs take, learned from past ones. Pure: no clock, no files, no threads. */
@org.jspecify.annotations.NullMarked
package hearth.cluster.forecast;

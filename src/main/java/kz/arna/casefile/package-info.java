/** The canonical case: identity, state graph, events, deadlines, work items, tasks, findings, evidence, assessments. */
@NullMarked
package kz.arna.casefile;

import org.jspecify.annotations.NullMarked;

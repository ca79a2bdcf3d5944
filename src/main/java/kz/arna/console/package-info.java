/** What people and operators see and do: tasks, findings, decisions, messages, partners. */
@NullMarked
package kz.arna.console;

import org.jspecify.annotations.NullMarked;

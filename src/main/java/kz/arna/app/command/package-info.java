/** What an administrator runs from a shell instead of starting a node: {@code java -jar arna.jar <command>}. */
@NullMarked
package kz.arna.app.command;

import org.jspecify.annotations.NullMarked;

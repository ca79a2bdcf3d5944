/**
 * Takes the Bureau's files in: every node looks at the folder, a lease decides who does the next step of a file, and each
 * step is one transaction. What is done on the server follows the commit and is repeated only after a look.
 */
@NullMarked
package kz.arna.statistics.inbox;

import org.jspecify.annotations.NullMarked;

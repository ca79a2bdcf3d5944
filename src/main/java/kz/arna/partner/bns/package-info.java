/** The Bureau's SFTP server: one connection per task, by key, to the one host whose key is known. */
@NullMarked
package kz.arna.partner.bns;

import org.jspecify.annotations.NullMarked;

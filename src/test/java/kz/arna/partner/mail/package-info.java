/** Tests of the mail's own Java side. */
@NullMarked
package kz.arna.partner.mail;

import org.jspecify.annotations.NullMarked;

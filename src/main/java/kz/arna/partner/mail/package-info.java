/** E-mail as one more partner: writes the message, submits it by SMTP, and keeps the server's word for it. */
@NullMarked
package kz.arna.partner.mail;

import org.jspecify.annotations.NullMarked;

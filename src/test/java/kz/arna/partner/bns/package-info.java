/** Tests of the connection to the Bureau. */
@NullMarked
package kz.arna.partner.bns;

import org.jspecify.annotations.NullMarked;

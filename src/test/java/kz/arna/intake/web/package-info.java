/** Tests of this room's parts that need neither database nor HTTP. */
@NullMarked
package kz.arna.intake.web;

import org.jspecify.annotations.NullMarked;

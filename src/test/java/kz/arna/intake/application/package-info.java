/** Tests of this room's parts that need neither database nor HTTP. */
@NullMarked
package kz.arna.intake.application;

import org.jspecify.annotations.NullMarked;

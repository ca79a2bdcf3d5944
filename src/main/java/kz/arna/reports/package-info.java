/** Reports that the operator owes to the ministry: what rooms after this one supply for them. */
@NullMarked
package kz.arna.reports;

import org.jspecify.annotations.NullMarked;

/** The Bureau of National Statistics: an SFTP server with its folders, over a real socket. */
@NullMarked
package kz.arna.simulator.bureau;

import org.jspecify.annotations.NullMarked;

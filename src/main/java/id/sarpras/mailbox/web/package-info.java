@NullMarked
package id.sarpras.mailbox.web;

import org.jspecify.annotations.NullMarked;

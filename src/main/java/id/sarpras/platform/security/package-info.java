/// Who may see which page, and what every answer says to the browser.
@NullMarked
package id.sarpras.platform.security;

import org.jspecify.annotations.NullMarked;

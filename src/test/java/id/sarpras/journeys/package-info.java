/// Whole stories in a real browser.
@NullUnmarked
package id.sarpras.journeys;

import org.jspecify.annotations.NullUnmarked;

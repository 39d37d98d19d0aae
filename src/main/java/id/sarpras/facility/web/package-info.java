@NullMarked
package id.sarpras.facility.web;

import org.jspecify.annotations.NullMarked;

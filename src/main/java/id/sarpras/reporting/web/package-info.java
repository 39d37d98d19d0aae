@NullMarked
package id.sarpras.reporting.web;

import org.jspecify.annotations.NullMarked;

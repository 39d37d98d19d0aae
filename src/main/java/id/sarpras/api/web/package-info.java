@NullMarked
package id.sarpras.api.web;

import org.jspecify.annotations.NullMarked;

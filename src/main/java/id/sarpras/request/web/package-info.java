@NullMarked
package id.sarpras.request.web;

import org.jspecify.annotations.NullMarked;

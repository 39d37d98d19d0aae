@NullMarked
package id.sarpras.request.domain;

import org.jspecify.annotations.NullMarked;

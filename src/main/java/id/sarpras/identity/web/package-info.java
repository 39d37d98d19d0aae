@NullMarked
package id.sarpras.identity.web;

import org.jspecify.annotations.NullMarked;

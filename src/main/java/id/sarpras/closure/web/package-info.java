@NullMarked
package id.sarpras.closure.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.sarpras.complaint.web;

import org.jspecify.annotations.NullMarked;

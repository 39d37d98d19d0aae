@NullMarked
package id.sarpras.handover.web;

import org.jspecify.annotations.NullMarked;

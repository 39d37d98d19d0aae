@NullMarked
package id.sarpras.schedule.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.sarpras.agenda.web;

import org.jspecify.annotations.NullMarked;

/// The database: a PostgreSQL of our own by default, the administrator's where one is given.
@NullMarked
package id.sarpras.platform.database;

import org.jspecify.annotations.NullMarked;

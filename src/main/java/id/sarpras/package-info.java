@org.jspecify.annotations.NullMarked
package id.sarpras;

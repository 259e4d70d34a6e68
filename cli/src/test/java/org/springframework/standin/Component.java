package org.springframework.standin;

/** Stands in for Spring in {@code broken.framework}, whatever of Spring the server happens to bring. */
public @interface Component {}

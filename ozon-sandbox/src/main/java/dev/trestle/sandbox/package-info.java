/**
 * The stand-in for Ozon as a whole: it wires the rooms together and listens on one port.
 *
 * <p>Comes in: {@link dev.trestle.sandbox.SandboxConfig}, from the environment by {@code Main} or
 * from a test. Goes out: a running {@link dev.trestle.sandbox.OzonSandbox}. Nothing imports this
 * package.
 */
@NullMarked
package dev.trestle.sandbox;

import org.jspecify.annotations.NullMarked;

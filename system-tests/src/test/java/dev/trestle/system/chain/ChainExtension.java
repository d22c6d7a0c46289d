package dev.trestle.system.chain;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link Chain}, started once for all classes and stopped after the last. */
public final class ChainExtension implements ParameterResolver {

  private static final ExtensionContext.Namespace PLACE =
      ExtensionContext.Namespace.create(ChainExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Chain.class;
  }

  @Override
  public Chain resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(PLACE)
        .computeIfAbsent(Chain.class, type -> Chain.start(), Chain.class);
  }
}

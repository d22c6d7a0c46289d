package dev.trestle.localstack;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files of a stack; no data folder means a temporary one, no log means one in the data folder. */
public record StackFiles(@Nullable Path data, @Nullable Path topics, @Nullable Path log) {}

package org.proofmark.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The person at the keyboard, where there is one. */
final class Terminal {
    private Terminal() {}

    /** The console; null where input or output is a file or a pipe. */
    @SuppressWarnings("SystemConsoleNull") // up to JDK 21 null says "no terminal"; from 22 on isTerminal() does
    static @Nullable Console console() {
        Console console = System.console();
        return console != null && isTerminal(console) ? console : null;
    }

    /** {@code Console.isTerminal()} is newer than the language level this program is built for. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}

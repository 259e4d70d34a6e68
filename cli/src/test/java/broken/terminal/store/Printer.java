package broken.terminal.store;

class Printer {
    void print() {
        System.out.println("done");
    }
}

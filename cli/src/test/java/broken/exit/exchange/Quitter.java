package broken.exit.exchange;

class Quitter {
    void quit() {
        System.exit(1);
    }
}

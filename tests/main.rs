mod watcher;

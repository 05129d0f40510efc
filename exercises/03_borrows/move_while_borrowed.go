//go:build ignore

// Passing a struct copies it. The pointer that was taken before the call keeps
// looking at the caller's copy and misses what the callee wrote.
package main

import "fmt"

type Config struct {
	Name string
	Port int
}

type Server struct{ cfg Config }

func start(cfg Config) *Server {
	if cfg.Port == 0 {
		cfg.Port = 49152 // any free port
	}
	return &Server{cfg}
}

func main() {
	cfg := Config{Name: "api"}
	asked := &cfg
	srv := start(cfg)
	fmt.Printf("logged: %s listens on port %d\n", asked.Name, asked.Port)
	fmt.Printf("really: %s listens on port %d\n", srv.cfg.Name, srv.cfg.Port)
}

// Output:
// logged: api listens on port 0
// really: api listens on port 49152

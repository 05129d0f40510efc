//go:build ignore

// A pointer to a variable sees every later assignment to it.
package main

import "fmt"

type Config struct {
	Upstream string
	Timeout  int
}

type Service struct{ config Config }

func diff(old, new *Config) string {
	return fmt.Sprintf("upstream %s -> %s, timeout %ds -> %ds",
		old.Upstream, new.Upstream, old.Timeout, new.Timeout)
}

func main() {
	svc := Service{Config{"db-1", 30}}
	old := &svc.config
	svc.config = Config{"db-2", 5} // old now shows this one too
	fmt.Println(diff(old, &svc.config))
}

// Output:
// upstream db-2 -> db-2, timeout 5s -> 5s

//go:build ignore

// range copies every element into the loop variable and leaves the slice alone.
// So the jobs are still there, and a change made in the loop is made to a copy.
package main

import "fmt"

type Job struct {
	ID   int
	Seen bool
}

func main() {
	jobs := []Job{{ID: 4}, {ID: 5}}
	var ids []int
	for _, job := range jobs {
		ids = append(ids, job.ID)
		job.Seen = true
	}
	fmt.Println(ids, jobs)
}

// Output:
// [4 5] [{4 false} {5 false}]

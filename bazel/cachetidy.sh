#!/bin/sh
# The cachetidy that is installed where the action runs.
exec cachetidy "$@"

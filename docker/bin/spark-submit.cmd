@echo off
rem Starts a driver, waits for it and hands on its exit code: spark-submit for Windows.
rem Variables: see spark-submit. Delayed expansion stays off, so that a ! in a path is kept.
setlocal DisableDelayedExpansion

if not defined SPARK_HOME set "SPARK_HOME=%~dp0.."
if not defined SPARK_CONF_DIR set "SPARK_CONF_DIR=%SPARK_HOME%\conf"
if not defined SPARK_DRIVER_MEMORY set "SPARK_DRIVER_MEMORY=1g"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"

set "OPEN=-XX:+IgnoreUnrecognizedVMOptions"
set "OPEN=%OPEN% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
for %%P in (java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar) do call set "OPEN=%%OPEN%% --add-opens=java.base/%%P=ALL-UNNAMED"

if not defined HEARTH_CLASS_PATH set "HEARTH_CLASS_PATH=%SPARK_HOME%\jars\*"
set "ARCHIVE=-Xshare:auto"
set "NEW_ARCHIVE="
if not defined HEARTH_CLASS_ARCHIVE goto :start
set "ARCHIVE=-XX:SharedArchiveFile=%HEARTH_CLASS_ARCHIVE%"
if exist "%HEARTH_CLASS_ARCHIVE%" goto :start
set "NEW_ARCHIVE=%CD%\classes.jsa"
set "ARCHIVE=-XX:ArchiveClassesAtExit=%NEW_ARCHIVE%"

:start
"%JAVA%" %OPEN% -Xlog:cds=off -Xlog:cds+dynamic=off "%ARCHIVE%" -Xmx%SPARK_DRIVER_MEMORY% -XX:+ExitOnOutOfMemoryError "-Dlog4j2.configurationFile=%SPARK_CONF_DIR%\log4j2.properties" %SPARK_SUBMIT_OPTS% -cp "%HEARTH_CLASS_PATH%" org.apache.spark.deploy.SparkSubmit %*
set "CODE=%ERRORLEVEL%"

if not "%CODE%"=="0" goto :exitfile
if not exist "%NEW_ARCHIVE%" goto :exitfile
for %%F in ("%HEARTH_CLASS_ARCHIVE%") do if not exist "%%~dpF" mkdir "%%~dpF"
move /y "%NEW_ARCHIVE%" "%HEARTH_CLASS_ARCHIVE%.new" >nul
move /y "%HEARTH_CLASS_ARCHIVE%.new" "%HEARTH_CLASS_ARCHIVE%" >nul

:exitfile

if not defined HEARTH_EXIT_FILE goto :end
> "%HEARTH_EXIT_FILE%.part" echo %CODE%
move /y "%HEARTH_EXIT_FILE%.part" "%HEARTH_EXIT_FILE%" >nul
:end
exit /b %CODE%
